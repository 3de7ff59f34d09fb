/** One record's way through the services. */
@NullMarked
package vn.hocba.launcher.follow;

import org.jspecify.annotations.NullMarked;
