package peristyle.views.incident;

import java.util.List;
import java.util.StringJoiner;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Toll;
import peristyle.views.look.Tone;
import peristyle.views.text.EventText;
import peristyle.views.text.Texts;

/** Incidents in words. JavaFX thread only. */
public final class IncidentWords {

    private static final String BETWEEN = " · ";

    private final Texts texts;

    /** In this language. */
    public IncidentWords(Texts texts) {
        this.texts = texts;
    }

    /** What happened at the root, with the name of the root in it. */
    public String cause(Incident incident) {
        String said = EventText.of(incident.cause(), texts);
        return incident.times() > 1 ? texts.get("incident.again", said, incident.times()) : said;
    }

    /** Since when, until when. */
    public String time(Incident incident) {
        return incident.mended() == null
                ? texts.get("incident.since", incident.since())
                : texts.get("incident.mended", incident.since(), incident.mended());
    }

    /** What it costs now and has cost, as short as it can be said; empty where nothing suffered. */
    public String toll(Toll toll) {
        StringJoiner words = new StringJoiner(BETWEEN);
        count(words, "incident.toll.hosts-down", toll.hostsDown());
        count(words, "incident.toll.hosts-back", toll.hosts() - toll.hostsDown());
        if (toll.vmsWithoutRoom() > 0) {
            words.add(texts.get("incident.toll.vms-without-room", toll.vmsDown(), toll.vmsWithoutRoom()));
        } else {
            count(words, "incident.toll.vms-down", toll.vmsDown());
        }
        count(words, "incident.toll.vms-back", toll.vmsBack());
        count(words, "incident.toll.replicas-late", toll.replicasLate());
        return words.toString();
    }

    /** The same, with how many findings are about it. */
    public String toll(Toll toll, int findings) {
        StringJoiner words = new StringJoiner(BETWEEN);
        String costs = toll(toll);
        if (!costs.isEmpty()) {
            words.add(costs);
        }
        count(words, "incident.toll.findings", findings);
        return words.toString();
    }

    /** What goes on behind one link of the chain: how many suffer through it, and of them how many no longer. */
    public String beyond(List<Effect> next) {
        StringJoiner words = new StringJoiner(BETWEEN);
        for (Effect.Kind kind : Effect.Kind.values()) {
            int now = 0;
            int over = 0;
            for (Effect effect : next) {
                now += effect.kind() == kind && effect.ended() == null ? 1 : 0;
                over += effect.kind() == kind && effect.ended() != null ? 1 : 0;
            }
            count(words, "incident.now." + kind, now);
            count(words, "incident.over." + kind, over);
        }
        return words.toString();
    }

    /** What an object suffers, since when, until when; without its name. */
    public String state(Effect effect) {
        return effect.ended() == null
                ? texts.get("incident.effect." + effect.kind(), effect.since())
                : texts.get("incident.ended." + effect.kind(), effect.since(), effect.ended());
    }

    private void count(StringJoiner words, String key, int count) {
        if (count > 0) {
            words.add(texts.get(key, count));
        }
    }

    /** What an effect means to the operator. */
    public static Tone tone(Effect effect) {
        if (effect.ended() != null) {
            return Tone.GOOD;
        }
        return effect.kind() == Effect.Kind.REPLICA_LATE ? Tone.WARNING : Tone.DANGER;
    }
}
