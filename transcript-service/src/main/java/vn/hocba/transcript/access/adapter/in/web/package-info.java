/** The doors for the school's staff and for the platform itself. */
@NullMarked
package vn.hocba.transcript.access.adapter.in.web;

import org.jspecify.annotations.NullMarked;
