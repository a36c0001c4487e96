package peristyle.model.estate;

/** Id of a backup policy. */
public record BackupPolicyId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.BACKUP_POLICY;
    }
}
