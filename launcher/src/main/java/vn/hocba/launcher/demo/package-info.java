/** The demonstration: a school year's end of three invented schools, from the marks to the ministry's receipts. */
@NullMarked
package vn.hocba.launcher.demo;

import org.jspecify.annotations.NullMarked;
