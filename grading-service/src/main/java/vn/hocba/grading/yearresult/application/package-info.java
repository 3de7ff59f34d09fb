/** Creating and reading final results. */
@NullMarked
package vn.hocba.grading.yearresult.application;

import org.jspecify.annotations.NullMarked;
