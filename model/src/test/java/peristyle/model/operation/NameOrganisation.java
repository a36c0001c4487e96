package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Creates or renames an organisation; refuses a name that another one has. */
record NameOrganisation(String id, String name) implements Operation {

    @Override
    public String code() {
        return "organisation.name";
    }

    @Override
    public ObjectId subject() {
        return new OrganisationId(id);
    }

    @Override
    public List<Object> arguments() {
        return List.of(name);
    }

    @Override
    public Verdict judge(Situation situation) {
        if (name.equals("bug")) {
            throw new IllegalStateException("bug");
        }
        boolean taken = situation.estate().organisations().stream()
                .anyMatch(each -> each.name().equals(name));
        return taken
                ? new Verdict.Refused(List.of(Problem.of("organisation.name-taken", name)))
                : new Verdict.Accepted(EstateChange.put(new Organisation(new OrganisationId(id), name)), List.of());
    }
}
