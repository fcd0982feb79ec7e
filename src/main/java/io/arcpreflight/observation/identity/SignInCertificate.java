package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * The certificate that a service principal signs in with.
 *
 * @param thumbprint SHA-1 in hexadecimal, as Entra lists it
 * @param sha256 in hexadecimal
 * @param key its kind and length, as "RSA 2048"
 */
@Json
public record SignInCertificate(
    String subject,
    String thumbprint,
    String sha256,
    Instant notBefore,
    Instant notAfter,
    String key) {}
