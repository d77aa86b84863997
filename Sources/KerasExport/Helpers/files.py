"""Where files are looked for."""

import os
from pathlib import Path

FOLDERS = [Path(), Path(__file__).parent, Path(os.environ.get("NBRUN_DATA", "."))]


def look_in(folder):
    """Files are looked for in another folder too, as seen from the one that this module is in."""
    FOLDERS.insert(-1, Path(__file__).parent / folder)


def find_file(name):
    """A file or folder: here, beside this module, where `look_in` says, or in NBRUN_DATA."""
    places = [folder / name for folder in FOLDERS]
    return str(next((place for place in places if place.exists()), name))
