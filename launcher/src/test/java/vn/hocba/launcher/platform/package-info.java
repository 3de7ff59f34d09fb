/** Tests of starting, watching and stopping. */
@NullMarked
package vn.hocba.launcher.platform;

import org.jspecify.annotations.NullMarked;
