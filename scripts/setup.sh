#!/usr/bin/env bash
# Make the project ready on this machine: Debian packages for the tests, and .venv.
# Quick when nothing has changed. `--no-debian` leaves the machine's own packages alone.
set -euo pipefail
cd "$(dirname "$0")/.."

missing_packages() {
    sed -E 's/[[:space:]]*#.*//; /^$/d' scripts/debian-packages.txt | while read -r name; do
        dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || echo "$name"
    done
}

# Those of the packages that this Debian has; another release may lack one, and says so.
known_packages() {
    local name
    for name in "$@"; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            echo "$name"
        else
            echo "$name is not to be had here; what needs it is left out." >&2
        fi
    done | tr '\n' ' '
}

install_packages() {
    local missing as_root=()
    if ! command -v apt-get dpkg-query >/dev/null; then
        echo "Testene kræver de programmer, som står i scripts/debian-packages.txt." >&2
        echo "The tests need the programs that scripts/debian-packages.txt lists." >&2
        return
    fi
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Nogle test kræver Debian-pakker, som mangler her. Installér dem med:" >&2
            echo "Some tests need Debian packages that are missing here. Install them with:" >&2
            echo "  sudo apt-get install $missing" >&2
            return
        fi
        as_root=(sudo)
    fi
    echo "Installing Debian packages: $missing"
    "${as_root[@]}" apt-get -qq update
    # shellcheck disable=SC2086 # one word per package
    missing=$(known_packages $missing)
    # shellcheck disable=SC2086 # one word per package
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing >/dev/null
}

# The first Python that is new enough and can make a virtual environment.
find_python() {
    local name
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "Rådhus kræver Python 3.11 eller nyere med modulerne venv og pip, men fandt ingen." >&2
    echo "Raadhus needs Python 3.11 or newer with the modules venv and pip, and found none." >&2
    echo "Debian, Ubuntu: sudo apt-get install python3 python3-venv" >&2
    return 1
}

make_environment() {
    local python stamp wanted
    python=$(find_python)
    stamp=.venv/setup-stamp
    wanted=$("$python" -c 'import hashlib, pathlib, sys
print(hashlib.sha256(pathlib.Path("pyproject.toml").read_bytes()).hexdigest(), sys.version, pathlib.Path.cwd())')
    if [ -x .venv/bin/raadhus ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return
    fi
    echo "Making .venv with $("$python" --version); this takes a minute or two."
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
    echo "$wanted" >"$stamp"
}

[ "${1:-}" = --no-debian ] || install_packages
make_environment
