/** The {@code hocba} command. */
@NullMarked
package vn.hocba.launcher;

import org.jspecify.annotations.NullMarked;
