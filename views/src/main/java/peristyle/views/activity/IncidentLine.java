package peristyle.views.activity;

import peristyle.model.operation.Incident;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.Toll;
import peristyle.views.incident.IncidentWords;
import peristyle.views.text.Texts;

/**
 * One cause, with what it costs, in words and numbers.
 *
 * @param incident the cause and its effects
 * @param state where it stands
 * @param toll what it costs
 * @param what happened at the root
 * @param rootName what people call the root
 */
record IncidentLine(Incident incident, IncidentState state, Toll toll, String what, String rootName) {

    static IncidentLine of(Incident incident, Texts texts) {
        return new IncidentLine(
                incident,
                incident.state(),
                incident.toll(),
                new IncidentWords(texts).cause(incident),
                texts.name(incident.root()));
    }
}
