/** Tests of patience. */
@NullMarked
package vn.hocba.launcher.http;

import org.jspecify.annotations.NullMarked;
