"""The small site with a hostile article, made once for all tests that only look at what is published.

No property is given a time to hold in: a busy machine is no failure.
"""

from __future__ import annotations

import pytest
from hypothesis import settings as hypothesis_settings

from generator.config import Settings
from tests.publishing import published, settings

hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Its settings: for reading only."""
    return settings(tmp_path_factory.mktemp("hostile"), hostile=True)


@pytest.fixture(scope="session")
def files(site: Settings) -> dict[str, bytes]:
    """Every file that it publishes, by its path."""
    return published(site)
