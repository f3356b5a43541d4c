# SPDX-License-Identifier: Apache-2.0
# Gives the lease up and clears what the deployment needed on its way. May be repeated.
take_lock
read_epoch
read_owner
if [ "$epoch" = "$EPOCH" ] && [ -z "$owner" ]; then
    say already yes
    exit 0
fi
fence
note intent || die 70 "cannot write the journal"
ENTERED=yes
rm -rf -- "$ROOT/.slipway/staging/$DEPLOYMENT" "$ROOT/.slipway/staging/$DEPLOYMENT".* || die 70 "cannot remove the staging folder"
rm -f -- "$ROOT/.slipway/current.next"
note ok || die 70 "cannot write the journal"
ENTERED=no
rm -f -- "$ROOT/.slipway/deployments/$DEPLOYMENT.made" "$ROOT/.slipway/deployments/$DEPLOYMENT.receipt"
remove_file "$ROOT/.slipway/deployments/$DEPLOYMENT"
remove_file "$ROOT/.slipway/owner"
