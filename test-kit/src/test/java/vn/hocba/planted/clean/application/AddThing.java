package vn.hocba.planted.clean.application;

import java.time.Clock;
import java.time.LocalDate;
import vn.hocba.kit.ids.Ids;
import vn.hocba.planted.clean.domain.Thing;
import vn.hocba.planted.clean.domain.Things;

/** A use case with its ports. */
public final class AddThing {

    private final Things things;
    private final Ids ids;
    private final Clock clock;

    public AddThing(Things things, Ids ids, Clock clock) {
        this.things = things;
        this.ids = ids;
        this.clock = clock;
    }

    public void handle(String name) {
        things.add(new Thing(name + ids.next() + LocalDate.now(clock)));
    }
}
