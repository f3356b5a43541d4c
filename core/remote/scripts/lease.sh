# SPDX-License-Identifier: Apache-2.0
# The lock and the lease: what every script that changes something goes through.

# note TEXT: one line in the host's own journal, on disk when this returns.
note() {
    printf '%s %s %s %s %s\n' "$(date +%s)" "$EPOCH" "$STEP" "$ATTEMPT" "$1" \
        2>/dev/null >>"$ROOT/.slipway/journal/$DEPLOYMENT" || return 1
    sync -- "$ROOT/.slipway/journal/$DEPLOYMENT" 2>/dev/null || return 1
}

# The lock belongs to this process and those that it starts. What shall live on is started with 9>&-.
take_lock() {
    true 2>/dev/null >>"$ROOT/.slipway/lock" || die 70 "cannot open $ROOT/.slipway/lock"
    exec 9>>"$ROOT/.slipway/lock"
    tries=$((WAIT * 5))
    until flock -n 9; do
        tries=$((tries - 1))
        if [ "$tries" -le 0 ]; then
            say busy "$(head -n 1 -- "$ROOT/.slipway/op" 2>/dev/null || true)"
            die 75 "another command is still running here"
        fi
        sleep 0.2 2>/dev/null || sleep 1
    done
    printf '%s %s %s\n' "$DEPLOYMENT" "$STEP" "$$" 2>/dev/null >"$ROOT/.slipway/op" \
        || die 70 "cannot write $ROOT/.slipway/op"
}

write_owner() {
    put_file "$ROOT/.slipway/owner" "database=$DATABASE
deployment=$DEPLOYMENT
session=$SESSION
epoch=$EPOCH
person=$PERSON
workstation=$WORKSTATION
since=$1
expires=$(($(date +%s) + LEASE))"
}

fence() {
    read_epoch
    read_owner
    if [ "$epoch" != "$EPOCH" ] || ! owner_is database "$DATABASE" || ! owner_is deployment "$DEPLOYMENT"; then
        say epoch "$epoch"
        say_owner
        die 74 "the lease with epoch $EPOCH is over; the host is at epoch $epoch"
    fi
}

# Lock, fence, renew the lease, write down the intent.
enter() {
    take_lock
    fence
    write_owner "$(owner_value since)"
    note intent || die 70 "cannot write $ROOT/.slipway/journal/$DEPLOYMENT"
    ENTERED=yes
}

leave() {
    note ok || die 70 "cannot write $ROOT/.slipway/journal/$DEPLOYMENT"
    ENTERED=no
    exit 0
}

# Points `current` at a release, or takes it away for an empty name. The rename is the one moment that counts.
point_current() {
    if [ -z "$1" ]; then
        remove_file "$ROOT/current"
        return 0
    fi
    rm -f -- "$ROOT/.slipway/current.next" || die 70 "cannot remove $ROOT/.slipway/current.next"
    ln -s -- "releases/$1" "$ROOT/.slipway/current.next" 2>/dev/null || die 70 "cannot make a link"
    mv -f -T -- "$ROOT/.slipway/current.next" "$ROOT/current" 2>/dev/null || die 70 "cannot switch $ROOT/current"
    to_disk "$ROOT"
    to_disk "$ROOT/.slipway"
}

# Each path in SHARED becomes a link into the shared folder. What the release brings is the first content.
link_shared() {
    printf '%s\n' "$SHARED" | while read -r path; do
        [ -n "$path" ] || continue
        kept=$ROOT/shared/$path
        inside=$ROOT/releases/$RELEASE/$path
        make_folder "${kept%/*}"
        make_folder "${inside%/*}"
        if absent "$kept" && ! absent "$inside"; then
            cp -R -P -p -- "$inside" "$kept.new" || die 70 "cannot copy $inside"
            sync -f -- "$kept.new" || die 70 "cannot bring $kept to disk"
            mv -f -T -- "$kept.new" "$kept" || die 70 "cannot put $kept in place"
            say seeded "$path"
        fi
        rm -rf -- "$inside" || die 70 "cannot remove $inside"
        ln -s -- "$kept" "$inside" || die 70 "cannot link $inside"
    done
}

# Begins a release's folder anew, unless it is complete already.
begin_release() {
    make_folder "$ROOT/releases"
    if release_is_sealed "$RELEASE"; then
        read_file "$ROOT/releases/$RELEASE/.release"
        case "$NL$content$NL" in
        *"${NL}sha256=$SHA256$NL"*) ;;
        *) die 65 "releases/$RELEASE is there and was made from other bytes" ;;
        esac
        say already "$RELEASE"
        leave
    fi
    read_current
    [ "$current" != "$RELEASE" ] || die 65 "$RELEASE is current and has no seal"
    rm -rf -- "$ROOT/releases/$RELEASE" || die 70 "cannot remove releases/$RELEASE"
    mkdir -- "$ROOT/releases/$RELEASE" 2>/dev/null || die 70 "cannot make releases/$RELEASE"
}

# Gives each artifact of FILES ("digest name" a line) its name in a folder of its own: `links`.
name_artifacts() {
    links=$ROOT/.slipway/staging/$DEPLOYMENT/links
    rm -rf -- "$ROOT/.slipway/staging/$DEPLOYMENT" || die 70 "cannot empty $ROOT/.slipway/staging"
    make_folder "$links"
    make_folder "$ROOT/.slipway/staging/$DEPLOYMENT/tmp"
    printf '%s\n' "$FILES" | while read -r digest name; do
        [ -n "$digest" ] || continue
        found=$(sha256sum <"$ROOT/.slipway/artifacts/$digest") || die 70 "cannot read the artifact $digest"
        [ "${found%% *}" = "$digest" ] || die 65 "the artifact of $name has other bytes than it must"
        ln -- "$ROOT/.slipway/artifacts/$digest" "$links/$name" || die 70 "cannot name $name"
    done
}

# What the release was made from, for whoever looks at it later.
describe_release() {
    printf '%s\n' "sha256=$SHA256" "package=$PACKAGE" "version=$VERSION" "build=$BUILD" "commit=$COMMIT" \
        "inputs=$(printf '%s\n' "$FILES" | cut -d' ' -f1 | tr '\n' ' ')" \
        >"$ROOT/releases/$RELEASE/.release" || die 70 "cannot write releases/$RELEASE/.release"
}
