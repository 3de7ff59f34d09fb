/** A MongoDB server of this machine. */
@NullMarked
package vn.hocba.launcher.platform.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
