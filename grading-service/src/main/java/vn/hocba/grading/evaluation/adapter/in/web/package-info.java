/** Evaluation over HTTP. */
@NullMarked
package vn.hocba.grading.evaluation.adapter.in.web;

import org.jspecify.annotations.NullMarked;
