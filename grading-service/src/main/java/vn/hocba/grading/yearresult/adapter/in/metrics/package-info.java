/** Classes and year results as figures. */
@NullMarked
package vn.hocba.grading.yearresult.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
