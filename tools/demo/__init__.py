"""The demo athlete: three made-up years of a runner, as the files that her watch and Strava would give."""
