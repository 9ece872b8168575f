"""The air in the demo athlete's life: seasons, wet and dry spells, the planted heat waves. Pure."""

import math
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from tools.demo.life import PlantedFacts

CLEAR, SOME_CLOUDS, CLOUDY, RAIN, SNOW, FOG = 1, 2, 3, 5, 4, 6
"""Codes as in Strava's ``Weather Condition`` column."""


@dataclass(frozen=True)
class Air:
    """The air at one hour of one place."""

    condition: int
    temperature_c: float
    apparent_temperature_c: float
    dew_point_c: float
    humidity_fraction: float
    pressure_hpa: float
    wind_speed_m_per_s: float
    wind_gust_m_per_s: float
    wind_from_deg: float
    precipitation_mm_per_h: float
    cloud_cover_fraction: float


class Climate:
    """Three years of weather: a random walk of warm and cold, wet and dry days around the season's mean."""

    def __init__(self, facts: PlantedFacts, seed: int) -> None:
        self._facts = facts
        rng = np.random.default_rng([seed, 21])
        days = (facts.last_day - facts.first_day).days + 1
        self._warmth = 3.3 * _persistent(rng, days, 0.75)
        self._wetness = _persistent(rng, days, 0.55)
        self._wind = _persistent(rng, days, 0.5)
        self._bearing = rng.normal(0, 28, days)

    def air(self, local: datetime, altitude_m: float = 400.0) -> Air:
        """The air at a local time; the higher the colder, by 6 degrees a kilometre."""
        index = min(max((local.date() - self._facts.first_day).days, 0), self._warmth.size - 1)
        wet, wind = float(self._wetness[index]), float(self._wind[index])
        hot = any(local.date() in wave for wave in self._facts.heat_waves)
        cloud = 0.08 if hot else min(max(0.45 + 0.35 * wet, 0.0), 1.0)
        temperature = self._temperature(local, float(self._warmth[index]), cloud, hot) - (altitude_m - 400) * 0.006
        if hot:
            temperature = max(temperature, self._facts.heat_wave_temperature_c + 0.6)
        humidity = min(max(0.68 + 0.13 * wet - 0.013 * (temperature - 11), 0.28), 0.98)
        rain = 0.0 if hot or wet < 1.0 else round((wet - 0.9) * 1.6, 2)
        speed = max(0.4, 2.4 + 1.3 * wind)
        return Air(
            condition=_condition(cloud, rain, temperature),
            temperature_c=round(temperature, 2),
            apparent_temperature_c=round(_apparent(temperature, humidity, speed), 2),
            dew_point_c=round(_dew_point(temperature, humidity), 2),
            humidity_fraction=round(humidity, 2),
            pressure_hpa=round(1018 - 5 * wet, 1),
            wind_speed_m_per_s=round(speed, 2),
            wind_gust_m_per_s=round(speed * (1.6 + 0.2 * max(wind, 0.0)), 2),
            wind_from_deg=float(round((235 if wet > 0 else 45) + float(self._bearing[index])) % 360),
            precipitation_mm_per_h=rain,
            cloud_cover_fraction=round(cloud, 2),
        )

    def _temperature(self, local: datetime, warmth: float, cloud: float, hot: bool) -> float:
        swing = math.cos(2 * math.pi * (local.hour + local.minute / 60 - 15.5) / 24)
        if hot:
            return 28.0 + 4.5 * swing
        season = math.cos(2 * math.pi * (day_of_year(local.date()) - 202) / 365.25)
        return 10.8 + 9.6 * season + warmth + (3.2 + 1.6 * season) * (1 - 0.6 * cloud) * swing


def day_of_year(day: date) -> int:
    """1 on New Year's Day."""
    return day.timetuple().tm_yday


def _persistent(rng: np.random.Generator, days: int, memory: float) -> NDArray[np.float64]:
    """Standard normal values of which each remembers the one before (an AR(1) series), shape (days,)."""
    shocks = rng.normal(0, math.sqrt(1 - memory**2), days)
    values = np.empty(days)
    value = float(rng.normal())
    for index in range(days):
        value = memory * value + float(shocks[index])
        values[index] = value
    return values


def _condition(cloud: float, rain: float, temperature_c: float) -> int:
    if rain > 0:
        return SNOW if temperature_c < 0.8 else RAIN
    if cloud < 0.25:
        return CLEAR
    return SOME_CLOUDS if cloud < 0.7 else CLOUDY


def _dew_point(temperature_c: float, humidity: float) -> float:
    """The Magnus formula."""
    gamma = math.log(humidity) + 17.62 * temperature_c / (243.12 + temperature_c)
    return 243.12 * gamma / (17.62 - gamma)


def _apparent(temperature_c: float, humidity: float, wind_m_per_s: float) -> float:
    """Steadman (1994), without radiation."""
    vapour = humidity * 6.105 * math.exp(17.27 * temperature_c / (237.7 + temperature_c))
    return temperature_c + 0.33 * vapour - 0.70 * wind_m_per_s - 4.0
