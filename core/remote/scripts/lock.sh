# SPDX-License-Identifier: Apache-2.0
# Takes the lease: the epoch goes up by one, and the owner is us. EXPECT_EPOCH is what was seen a moment ago, so
# a late command of an engine that is gone takes nothing. EXPECT_CURRENT is what the plan was made for; it is
# looked at when this deployment comes here for the first time. TAKEOVER is a reason, or empty.
make_folder "$ROOT"
if [ ! -d "$ROOT/.slipway" ]; then
    mkdir -m 700 -- "$ROOT/.slipway" 2>/dev/null || [ -d "$ROOT/.slipway" ] || die 70 "cannot make $ROOT/.slipway"
fi
for folder in journal incoming artifacts deployments staging; do
    make_folder "$ROOT/.slipway/$folder"
done
if [ "$SWITCHES" = yes ]; then
    make_folder "$ROOT/releases"
    make_folder "$ROOT/shared"
fi
take_lock
read_epoch
read_owner
if owner_is database "$DATABASE" && owner_is session "$SESSION" && owner_is epoch "$epoch"; then
    say epoch "$epoch"
    say already yes
    exit 0
fi
if [ "$epoch" != "$EXPECT_EPOCH" ]; then
    say epoch "$epoch"
    [ -z "$owner" ] || say_owner
    die 74 "the epoch is $epoch, and $EXPECT_EPOCH was expected"
fi
if [ -n "$owner" ]; then
    if ! owner_is database "$DATABASE" || ! owner_is deployment "$DEPLOYMENT"; then
        say_owner
        [ -n "$TAKEOVER" ] || die 73 "somebody else is deploying here"
        say taken_from "$(owner_value deployment)"
        # Whoever held it has nothing to come back to: it would find what we put here.
        for other in "$ROOT"/.slipway/deployments/*; do
            [ "${other##*/}" = "$DEPLOYMENT" ] || rm -f -- "$other" || die 70 "cannot remove $other"
        done
        rm -rf -- "$ROOT"/.slipway/staging/* || die 70 "cannot empty $ROOT/.slipway/staging"
    fi
fi
was=$ROOT/.slipway/deployments/$DEPLOYMENT
if absent "$was"; then
    # Somebody who comes to put back has nothing to put back where the deployment never was.
    if [ "$FIRST" != yes ]; then
        if [ "$SWITCHES" = yes ]; then
            read_current
            say current "$current"
        fi
        say untouched yes
        exit 0
    fi
    if [ "$SWITCHES" = yes ]; then
        read_current
        if [ "$current" != "$EXPECT_CURRENT" ]; then
            say stale "current is \"$current\" and was \"$EXPECT_CURRENT\" when the plan was made"
            die 65 "the plan is out of date"
        fi
    else
        current=
    fi
    read_file "$ROOT/.slipway/previous"
    put_file "$was" "current=$current
previous=$content"
fi
EPOCH=$((epoch + 1))
put_file "$ROOT/.slipway/epoch" "$EPOCH"
write_owner "$(date +%s)"
note "lease ${TAKEOVER:+taken over}" || die 70 "cannot write the journal"
read_epoch
[ "$epoch" = "$EPOCH" ] || die 70 "the epoch did not hold"
say epoch "$EPOCH"
