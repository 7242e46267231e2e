import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** Header values need the capture of fetch() requests, of XMLHttpRequest, or Angular to be on (vendor's page). */
export const headerCapture: Check = ({ configuration: { application }, properties }) =>
  application.fetchRequests || application.xmlHttpRequest || application.angular
    ? []
    : properties
        .filter(({ expressionType }) => expressionType === 'RESPONSE_HEADER')
        .map(({ key, expression }) => problem('header-capture-off', key, expression))
