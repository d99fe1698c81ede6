ledger-title = Ledger
ledger-lead = Every fact this node vouches for, in order, signed. Nothing here can be changed or taken away without anyone being able to see it, and nothing here is about a person.
ledger-fault-title = The ledger cannot be published
ledger-checkpoint = Checkpoint
ledger-origin = Log
ledger-size = Entries
ledger-root = Root hash
ledger-key = Public key
ledger-files = Files
ledger-verify-title = Check it yourself
ledger-verify-text = This command downloads the whole log, checks every hash, the signature and every entry, and computes the indicators again. You need to trust nobody.
ledger-entries = Entries
ledger-kind = Kind
ledger-kind-about = What entries of this kind say
ledger-all-kinds = All kinds
ledger-show = Show
ledger-about = Only entries about
ledger-about-all = show all
ledger-number = No.
ledger-at = When
ledger-what = What
ledger-by = By
ledger-ref = Ref
ledger-unknown-kind = An entry of a kind that this node does not know
ledger-empty-title = No entries
ledger-empty = What this node builds, evaluates, decides and measures will be written here. The first entry appears when the country’s programme runs.
ledger-newest = Newest entries
ledger-older = Older entries
ledger-entry-title = Entry { $index }
ledger-leaf-hash = Leaf hash
ledger-bytes-title = The entry, byte for byte
ledger-bytes-text = These are the exact bytes that were hashed: canonical JSON (RFC 8785).
ledger-proof-title = Proof that it is in the log
ledger-proof-text = { $n ->
    [0] The log has this entry alone: its leaf hash is the root.
    [one] With this hash, the leaf hash leads to the root of the { $size } entries.
   *[other] With these { $n } hashes, nearest first, the leaf hash leads to the root of the { $size } entries.
 }
ledger-entry-before = Entry before
ledger-entry-after = Entry after

error-ledger-no-such-entry = There is no entry { $index }. This ledger has { $size }.
error-ledger-unknown-kind = No kind of entry is called { $kind } here.
error-ledger-no-such-tile = No such file of the ledger is published.
error-ledger-inconsistent-log = The ledger does not extend what it has signed before, so it was not signed again. Nothing was lost; the people who run this node must look at it.
error-ledger-damaged-log = Files of the ledger contradict each other, so nothing was signed. The people who run this node must look at it.
