/** The screen of replicas: how far behind each is, and the policies that make them. */
@NullMarked
package peristyle.views.replicas;

import org.jspecify.annotations.NullMarked;
