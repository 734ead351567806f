/** Which component asks which step. */
import type { Component } from "svelte";

import type { SetupStep } from "#regimen/setup.ts";
import type { StepProps } from "#web/setup/step-props.ts";
import CallThem from "#web/setup/steps/call-them.svelte";
import Counts from "#web/setup/steps/counts.svelte";
import Device from "#web/setup/steps/device.svelte";
import LastContact from "#web/setup/steps/last-contact.svelte";
import Length from "#web/setup/steps/length.svelte";
import People from "#web/setup/steps/people.svelte";
import Reasons from "#web/setup/steps/reasons.svelte";
import Safety from "#web/setup/steps/safety.svelte";
import Ties from "#web/setup/steps/ties.svelte";

export const stepComponents: Readonly<Record<SetupStep, Component<StepProps>>> = {
  device: Device,
  safety: Safety,
  ties: Ties,
  "last-contact": LastContact,
  length: Length,
  counts: Counts,
  reasons: Reasons,
  people: People,
  "call-them": CallThem,
};
