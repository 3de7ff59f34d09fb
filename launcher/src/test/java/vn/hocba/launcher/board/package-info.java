/** Tests of what is shown. */
@NullMarked
package vn.hocba.launcher.board;

import org.jspecify.annotations.NullMarked;
