/** Who may do what with which class. */
@NullMarked
package vn.hocba.grading.roster.application;

import org.jspecify.annotations.NullMarked;
