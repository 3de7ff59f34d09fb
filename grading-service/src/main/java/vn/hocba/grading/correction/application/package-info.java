/** What teachers, homeroom teachers and managers do with a correction. */
@NullMarked
package vn.hocba.grading.correction.application;

import org.jspecify.annotations.NullMarked;
