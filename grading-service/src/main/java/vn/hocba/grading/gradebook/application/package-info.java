/** What teachers do with a gradebook. */
@NullMarked
package vn.hocba.grading.gradebook.application;

import org.jspecify.annotations.NullMarked;
