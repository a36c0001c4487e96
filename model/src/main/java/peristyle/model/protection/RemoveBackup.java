package peristyle.model.protection;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.rule.Situation;

/**
 * Takes the backup policy from VMs: from then on nothing of them is backed up, and that is known (BK-1).
 *
 * @param vms one or several
 */
public record RemoveBackup(List<VmId> vms) implements Operation {

    public RemoveBackup {
        vms = BackedUpVms.distinct(vms);
    }

    @Override
    public String code() {
        return vms.size() == 1 ? "backup.remove" : "backup.remove-several";
    }

    @Override
    public ObjectId subject() {
        return vms.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return List.of(vms.getFirst(), vms.size(), List.<Object>copyOf(vms));
    }

    @Override
    public Verdict judge(Situation situation) {
        return BackedUpVms.of(situation, vms).without();
    }
}
