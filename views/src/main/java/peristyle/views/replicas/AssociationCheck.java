package peristyle.views.replicas;

import java.util.List;
import java.util.Set;
import peristyle.model.problem.Problem;
import peristyle.views.form.NamedCheck;
import peristyle.views.text.Texts;

/** What is looked at before a VM comes under a policy (OR-2, VR-3), and the refusals that belong to it. */
enum AssociationCheck implements NamedCheck {
    PLATFORM("protection.vm-of-other-platform", "protection.vm-template", "protection.vm-of-other-tenant"),
    ZONE("protection.same-zone", "protection.target-gone"),
    ENCRYPTION("protection.vm-encrypted"),
    TOOLS("protection.tools-missing"),
    DISKS("protection.no-disk", "protection.disk-too-large", "protection.disk-raw", "protection.disk-shared"),
    NEW("protection.already-replicated"),
    ROOM("protection.target-full");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
    private final Set<String> refusals;

    AssociationCheck(String... refusals) {
        this.refusals = Set.of(refusals);
    }

    @Override
    public String words(Texts texts) {
        return texts.of(this);
    }

    @Override
    public boolean passes(List<Problem> reasons) {
        return reasons.stream().map(Problem::code).noneMatch(refusals::contains);
    }
}
