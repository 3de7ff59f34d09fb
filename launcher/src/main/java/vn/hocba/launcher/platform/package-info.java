/** The platform on one machine: which processes there are, where they listen, how they are kept alive. */
@NullMarked
package vn.hocba.launcher.platform;

import org.jspecify.annotations.NullMarked;
