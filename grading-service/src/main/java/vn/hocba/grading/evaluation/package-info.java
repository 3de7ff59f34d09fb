/** Judging marks that somebody sends, with explanations, and storing nothing. */
@NullMarked
package vn.hocba.grading.evaluation;

import org.jspecify.annotations.NullMarked;
