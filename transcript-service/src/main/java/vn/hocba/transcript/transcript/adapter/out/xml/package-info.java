/** The shape of the XML: the one place that knows its names. */
@NullMarked
package vn.hocba.transcript.transcript.adapter.out.xml;

import org.jspecify.annotations.NullMarked;
