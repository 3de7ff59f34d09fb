/** Shows how far a long work has come. */
@NullMarked
package vn.hocba.launcher.board;

import org.jspecify.annotations.NullMarked;
