package vn.hocba.planted.left.application;

import vn.hocba.planted.right.application.Right;

/** Half a circle. */
public final class Left {

    Right right() {
        return new Right();
    }
}
