/** Tests of the whole command. */
@NullMarked
package vn.hocba.launcher;

import org.jspecify.annotations.NullMarked;
