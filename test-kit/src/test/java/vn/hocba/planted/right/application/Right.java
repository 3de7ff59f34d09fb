package vn.hocba.planted.right.application;

import vn.hocba.planted.left.application.Left;

/** The other half. */
public final class Right {

    Left left() {
        return new Left();
    }
}
