"""The small site with a hostile article, made once for all tests that only look at what is published."""

from __future__ import annotations

import pytest

from generator.config import Settings
from tests.publishing import published, settings


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Its settings: for reading only."""
    return settings(tmp_path_factory.mktemp("hostile"), hostile=True)


@pytest.fixture(scope="session")
def files(site: Settings) -> dict[str, bytes]:
    """Every file that it publishes, by its path."""
    return published(site)
