/** Tests of the invented schools. */
@NullMarked
package vn.hocba.launcher.demo.domain;

import org.jspecify.annotations.NullMarked;
