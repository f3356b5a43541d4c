# SPDX-License-Identifier: Apache-2.0
# What every script begins with. Answers go to descriptor 3, so that they are heard from within $(...) too.
set -eu
umask 022
LC_ALL=C
LANG=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL LANG PATH
unset CDPATH ENV PYTHONPATH PYTHONHOME || true
exec 3>&1
NL='
'

say() {
    printf 'slipway: %s=%s\n' "$1" "$2" >&3
}

# die CODE SENTENCE: the last thing that a script says.
die() {
    say error "$2"
    if [ "${ENTERED:-no}" = yes ]; then
        note "failed $1" 2>/dev/null || true
    fi
    exit "$1"
}

# True when a path certainly is not there. What cannot be told is never taken for "not there".
absent() {
    if [ -e "$1" ] || [ -L "$1" ]; then
        return 1
    fi
    if ! names=$(ls -a -- "${1%/*}/" 2>/dev/null); then
        die 70 "cannot list ${1%/*}"
    fi
    case "$NL$names$NL" in
    *"$NL${1##*/}$NL"*) return 1 ;;
    esac
    return 0
}

# True when the root certainly is not there, though folders above it may be missing too.
root_is_absent() {
    [ ! -d "$ROOT" ] || return 1
    nearest=$ROOT
    while [ ! -d "${nearest%/*}/" ]; do
        nearest=${nearest%/*}
    done
    absent "$nearest"
}

# Sets `content` to what a small file holds, and `present` to yes or no.
read_file() {
    present=no
    content=
    if absent "$1"; then
        return 0
    fi
    [ -f "$1" ] || die 65 "$1 is not a file"
    content=$(cat -- "$1" 2>/dev/null) || die 70 "cannot read $1"
    present=yes
}

to_disk() {
    sync -- "$1" 2>/dev/null || die 70 "cannot bring $1 to disk"
}

# put_file PATH TEXT: there is the old content or the new one, whatever happens.
put_file() {
    printf '%s\n' "$2" 2>/dev/null >"$1.new" || die 70 "cannot write $1"
    to_disk "$1.new"
    mv -f -T -- "$1.new" "$1" 2>/dev/null || die 70 "cannot put $1 in place"
    to_disk "${1%/*}"
}

remove_file() {
    rm -f -- "$1" 2>/dev/null || die 70 "cannot remove $1"
    to_disk "${1%/*}"
}

make_folder() {
    [ -d "$1" ] || mkdir -p -- "$1" 2>/dev/null || [ -d "$1" ] || die 70 "cannot make $1"
}

# Sets `current` to the name of the current release; empty when there is none.
read_current() {
    current=
    if absent "$ROOT/current"; then
        return 0
    fi
    [ -L "$ROOT/current" ] || die 65 "$ROOT/current is not a link"
    current=$(readlink -- "$ROOT/current") || die 70 "cannot read $ROOT/current"
    case "$current" in
    releases/*/* | releases/ | releases/.*) die 65 "$ROOT/current points to $current" ;;
    releases/*) current=${current#releases/} ;;
    *) die 65 "$ROOT/current points to $current" ;;
    esac
}

# Sets `epoch`: the number that every change must carry. Unreadable is an error, never a zero.
read_epoch() {
    read_file "$ROOT/.slipway/epoch"
    epoch=${content:-0}
    [ "$present" = no ] || [ -n "$content" ] || die 70 "$ROOT/.slipway/epoch is empty"
    case "$epoch" in
    *[!0-9]* | ????????????????*) die 70 "$ROOT/.slipway/epoch holds no number" ;;
    esac
}

read_owner() {
    read_file "$ROOT/.slipway/owner"
    owner=$content
}

owner_is() {
    case "$NL$owner$NL" in
    *"$NL$1=$2$NL"*) return 0 ;;
    esac
    return 1
}

owner_value() {
    printf '%s\n' "$owner" | sed -n "s/^$1=//p" | head -n 1
}

say_owner() {
    for key in database deployment session person workstation since expires; do
        say "owner_$key" "$(owner_value "$key")"
    done
}

# True when a release is complete: its seal is the digest of its manifest.
is_sealed() {
    read_file "$1/.complete"
    [ "$present" = yes ] || return 1
    seal=$content
    if absent "$1/.manifest"; then
        die 65 "$1 has a seal and no manifest"
    fi
    digest=$(sha256sum <"$1/.manifest") || die 70 "cannot read $1/.manifest"
    [ "$seal" = "${digest%% *}" ] || die 65 "the seal of $1 is not that of its manifest"
}

# True when the release's folder is there and sealed.
release_is_sealed() {
    absent "$ROOT/releases/$1" && return 1
    [ -d "$ROOT/releases/$1" ] || die 65 "$ROOT/releases/$1 is not a folder"
    is_sealed "$ROOT/releases/$1"
}

# manifest_of FOLDER FILE: the digest of each file and the aim of each link, in a fixed order. Needs `scratch`.
manifest_of() {
    (
        cd -- "$1"
        find . -type f ! -path ./.complete ! -path ./.complete.new ! -path ./.manifest ! -path ./RECEIPT.json \
            ! -path ./RECEIPT.json.new ! -path ./.manifest.new -print0 >"$scratch/files"
        find . -type l -print0 >"$scratch/links"
        sort -z <"$scratch/files" >"$scratch/files.sorted"
        sort -z <"$scratch/links" >"$scratch/links.sorted"
        xargs -0 -r sha256sum -- <"$scratch/files.sorted" >"$scratch/hashed"
        xargs -0 -r sh -c 'for link; do printf "link %s -> %s\n" "$link" "$(readlink -- "$link")" || exit 1; done' sh \
            <"$scratch/links.sorted" >"$scratch/aimed"
        cat "$scratch/hashed" "$scratch/aimed" >"$2"
    ) || die 70 "cannot hash the files of $1"
}

make_scratch() {
    scratch=$(mktemp -d) || die 70 "cannot make a scratch folder"
    trap 'rm -rf -- "$scratch"' EXIT
}
