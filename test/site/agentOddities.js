// Stand-ins for an agent that is not as it should be, made of the functions of `agentStandIn.js`, after which they are
// served: with `?agent=differs` one that runs another configuration than the shop's, with `?agent=throws` one whose
// functions throw.
{
  const agent = window.tripAgent
  const fail = () => {
    throw new Error('This stand-in throws.')
  }
  const { getAndEvaluateMetaData } = agent
  const others = () => {
    const [first, second, ...rest] = getAndEvaluateMetaData()
    return [
      { ...first, value: `${first.value} by the agent` },
      { ...second, value: null, info: 'withheld by the agent' },
      ...rest.slice(1),
      { id: 'mdcc9999', type: 'CSS Selector', expression: '.only-there', value: 'seen by the agent alone' },
    ]
  }
  if (document.currentScript.dataset.agent === 'differs') agent.getAndEvaluateMetaData = others
  else for (const name of Object.keys(agent)) if (!name.endsWith('Action')) agent[name] = fail
}
