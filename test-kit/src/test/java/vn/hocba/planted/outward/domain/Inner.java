package vn.hocba.planted.outward.domain;

import vn.hocba.planted.outward.application.Outer;

/** Points outwards. */
public final class Inner {

    void call(Outer outer) {
        outer.run();
    }
}
