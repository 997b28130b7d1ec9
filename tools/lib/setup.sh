# shellcheck shell=bash
# Sourced by tools/run, tools/test and .ci/run: installs what is missing, then builds. Nothing here is needed by somebody
# who has the packages and calls cmake --preset himself.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# ccache finds its objects again in another checkout, and with precompiled headers.
export CCACHE_BASEDIR="$root"
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The packages that a list names, without comments.
listed() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "Run this as root or install sudo: it has to run: $*"
    fi
}

install_on_debian() {
    local missing=() package
    # One query for all: a virtual or unknown package is reported as missing and left to apt. dpkg-query fails when it knows
    # one of them not, which is just what is asked.
    local installed
    # shellcheck disable=SC2046
    installed="$({ dpkg-query -W -f '${db:Status-Status} ${Package}\n${db:Status-Status} ${Provides}\n' \
        $(listed "$@") 2>/dev/null || true; } | sed -n 's/^installed //p')"
    for package in $(listed "$@"); do
        grep -qw -- "$package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null
}

install_on_macos() {
    command -v brew >/dev/null || fail "Homebrew is needed: https://brew.sh"
    local missing=() package have
    have="$(brew list --formula -1)"
    for package in $(listed "$root/tools/packages-macos.txt"); do
        grep -qx -- "$package" <<<"$have" || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        say "Installing ${missing[*]}"
        brew install "${missing[@]}"
    fi
    CMAKE_PREFIX_PATH="$(brew --prefix qt):$(brew --prefix sqlite):$(brew --prefix openssl@3)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
    export CMAKE_PREFIX_PATH
}

# install_missing [LIST…]: the lists beyond the usual one count on Debian only.
install_missing() {
    case "$(uname -s)" in
    Darwin) install_on_macos ;;
    *)
        if command -v dpkg-query >/dev/null; then
            install_on_debian "$root/tools/packages-debian.txt" "$@"
        else
            printf '%s\n' "Not Debian: the packages named in tools/packages-debian.txt are expected to be installed." >&2
        fi
        ;;
    esac
}

# Compilers need up to 1 GB each; a machine with many cores and little memory would swap.
jobs() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# build PRESET [TARGET…]: configures once, builds what changed.
build() {
    local preset="$1" arguments=()
    shift
    export CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$(jobs)}"
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        say "Configuring $preset"
        (cd "$root" && cmake --preset "$preset")
    fi
    [ $# -gt 0 ] && arguments=(--target "$@")
    say "Building $preset"
    (cd "$root" && cmake --build --preset "$preset" ${arguments[@]+"${arguments[@]}"})
}
