#!/bin/sh
# Find a Python that press runs on, and let it do the set-up. Asks nothing of the machine but sh.
#   sh scripts/setup.sh run     what making pages needs
#   sh scripts/setup.sh test    that, and what the tests need
set -eu
cd "$(dirname "$0")/.."

# Another project's settings must not leak in: with them Python would find that project's packages.
unset PYTHONPATH PYTHONHOME PYTHONSAFEPATH VIRTUAL_ENV

# 3.14 is the newest Python that the locked packages are published for. Debian's python3-minimal has no venv.
serves() {
    "$1" -c 'import ctypes, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1
}

for python in "${PYTHON:-python3}" python3 python3.13 python3.12 python3.11 python3.14; do
    if serves "$python"; then
        exec "$python" -s -m scripts.setup "$@"
    fi
done

# From here on only: no Python serves, so say the line that brings one.
say() {
    case "${PRESS_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
        '' | C | POSIX | [Cc].* | [Zz][Hh]*) printf '%s\n' "$1" >&2 ;;
        *) printf '%s\n' "$2" >&2 ;;
    esac
}

sudo='sudo '
if [ "$(id -u)" = 0 ]; then sudo=''; fi
system=$(. "${PRESS_OS_RELEASE:-/etc/os-release}" 2>/dev/null && echo "${ID:-}-${VERSION_ID:-}") || system=''
line=''
case "$system" in
    debian-1[01] | ubuntu-1?.* | ubuntu-20.*) ;; # their archives have no Python 3.11
    ubuntu-22.*) line="${sudo}apt-get update && ${sudo}apt-get install -y python3.11 python3.11-venv" ;;
    *)
        if command -v apt-get >/dev/null 2>&1; then
            line="${sudo}apt-get update && ${sudo}apt-get install -y python3 python3-venv"
        elif command -v dnf >/dev/null 2>&1; then
            line="${sudo}dnf install -y python3.12"
        elif command -v pacman >/dev/null 2>&1; then
            line="${sudo}pacman -S --needed --noconfirm python"
        elif command -v brew >/dev/null 2>&1; then
            line='brew install python@3.13'
        fi
        ;;
esac

found=$(python3 -c 'import platform; print(platform.python_version())' 2>/dev/null) || found=''
say "press 要用 Python 3.11 到 3.14，这台机器上${found:+只有 }${found:-没有}。" \
    "press needs Python 3.11 to 3.14; this machine has ${found:-none}."
if [ -n "$line" ]; then
    say '请先运行下面这一行，再重来一次：' 'Run this line first, then try again:'
    printf '\n    %s\n\n' "$line" >&2
else
    say '请先装 Python 3.13（https://www.python.org/downloads/），再重来一次。' \
        'Install Python 3.13 first (https://www.python.org/downloads/), then try again.'
fi
exit 9
