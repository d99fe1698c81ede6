accounts-sign-in-title = Sign in
accounts-sign-in-lead = For those who work with this node. Nobody needs an account to search, to send a request or to follow it.
accounts-sign-in = Sign in
accounts-handle = Handle
accounts-password = Password
accounts-ended = Your password was changed and all your sessions have ended. Sign in with the new one.
accounts-no-account = Accounts are made by those who run this node. Ask them if you need one, or if you have lost your password.

accounts-account-title = Your account
accounts-roles-title = Your roles
accounts-roles-empty = You hold no role in an organisation yet; those who run this node can give you one. Under your own handle you may publish already.
accounts-organisation = Organisation
accounts-role = Role
accounts-role-reader = Reader
accounts-role-contributor = Contributor
accounts-role-reviewer = Reviewer
accounts-role-steward = Steward

accounts-tokens-title = Tokens
accounts-tokens-text = A token lets a program act in your name. Treat it like a password, and delete it when the program no longer needs it.
accounts-tokens-empty = You have no tokens.
accounts-token-new = A new token
accounts-token-create = Make a token
accounts-token-made-title = Your new token
accounts-token-made = Copy it now: it is shown this once.
accounts-token-label = What it is for
accounts-token-label-hint = A word by which you will know it again, such as the computer’s name.
accounts-token-unnamed = unnamed
accounts-token-scope = What it may do
accounts-token-days = How long it lasts
accounts-token-expires = Valid until
accounts-token-expired = expired
accounts-token-used = Last used
accounts-token-never = never
accounts-token-actions = Actions
accounts-token-delete = Delete
accounts-token-delete-named = Delete the token: { $label }
accounts-scope-read = Read
accounts-scope-write = Read and write
accounts-scope-admin = Everything that you may do

accounts-password-title = Password
accounts-password-text = Changing it ends all your sessions, on every device. Tokens stay as they are.
accounts-password-present = Present password
accounts-password-wanted = New password
accounts-password-hint = At least 12 characters; several words are best.
accounts-password-change = Change the password

accounts-data-title = Your data
accounts-data-text = The account keeps your handle, your roles, your tokens and your sessions. Those who run this node can erase all of it when you ask.
accounts-data-export = Download your data

accounts-organisations-title = Organisations
accounts-organisations-lead = { $n ->
    [one] { $n } organisation takes part in the commons.
   *[other] { $n } organisations take part in the commons.
 }
accounts-organisations-empty-title = No organisation takes part yet
accounts-organisations-empty = The institutes, ministries, universities and firms of the commons will be here, once those who run this node have added the first one.
accounts-name = Name in addresses
accounts-kind = Kind
accounts-kind-institute = Institute
accounts-kind-ministry = Ministry
accounts-kind-university = University
accounts-kind-firm = Firm
accounts-region = Region
accounts-people = People

entry-accounts-organisation-created = { $kind ->
    [institute] The institute { $organisation } takes part in the commons ({ $region })
    [ministry] The ministry { $organisation } takes part in the commons ({ $region })
    [university] The university { $organisation } takes part in the commons ({ $region })
   *[firm] The firm { $organisation } takes part in the commons ({ $region })
 }

error-accounts-wrong-sign-in = Handle and password do not belong together. Check both and try again.
error-accounts-sign-ins-paused = { $minutes ->
    [one] Too many sign-ins failed. Try again in { $minutes } minute.
   *[other] Too many sign-ins failed. Try again in { $minutes } minutes.
 }
error-accounts-weak-password = { $reason ->
    [length] The new password needs 12 to 200 characters.
    [repeated] The new password repeats a few characters; take several words.
   *[handle] The new password is little more than your handle; take several words.
 }
error-accounts-form-refused = This form is too old, or did not come from a page of this site. Nothing was changed. Load its page again, with cookies allowed, and send it once more.
error-accounts-not-signed-in = This page is for those who are signed in.
error-accounts-role-missing = This needs a role in { $organisation } that you do not hold.
error-accounts-invalid-token = The token is not one of this node’s, has expired or was deleted.
error-accounts-unknown-token = This token is not there any more.
error-accounts-body-too-large = What you sent is too large for a form.
