package io.arcpreflight.probe.azure;

import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.probe.identity.TokenHolder;

/** A person who has signed in before the run, or has tried to. */
public record SignedIn(SignInObservation observation, TokenHolder holder) {}
