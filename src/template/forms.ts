import type { Form, TemplateId } from '../model/form.js';
import { FORM_2008 } from './form-2008.js';
import { FORM_2014 } from './form-2014.js';
import { FORM_2019 } from './form-2019.js';
import { FORM_2021 } from './form-2021.js';

/** Every generation of the official form, newest first. */
export const FORMS: readonly Form[] = [FORM_2021, FORM_2019, FORM_2014, FORM_2008];

/** The form of a report's template; undefined for a report on none. */
export const findForm = (id: string): Form | undefined => FORMS.find((form) => form.id === id);

export function formById(id: TemplateId): Form {
  const form = findForm(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}
