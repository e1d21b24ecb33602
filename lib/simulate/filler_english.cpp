#include <iterator>

#include "simulate/filler.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::string_view english_answers[] = {
    "Let me think for a moment.",
    "It was raining that day, I remember the umbrellas in the corridor.",
    "I came in through the side door, as usual.",
    "There was a calendar on the wall with a picture of a lake.",
    "We had tea first, and somebody brought biscuits.",
    "That must have been in spring, or a little earlier.",
    "I live two streets away from there.",
    "The lift was out of order, so I took the stairs.",
    "My handwriting is hard to read, so I typed it later.",
    "I don't recall the exact date.",
    "Somewhere I still have the photograph.",
    "It was a Tuesday, I am almost sure.",
    "The room has two windows and a grey carpet.",
    "Where was I? Yes, the afternoon.",
    "You can see the park from there.",
    "I had left my glasses at home.",
    "The bus was late, it often is in winter.",
    "There were eight chairs around the table, perhaps nine.",
    "One could hear the traffic outside.",
    "I had an apple in my bag and ate it on the way.",
    "The coffee machine makes a terrible noise.",
    "They had painted the door green.",
    "It smelled of paint for a week.",
    "I wrote it down on a yellow slip of paper.",
    "The clock above the door is five minutes slow.",
    "My neighbour has a dog, a small brown one.",
    "I usually sit near the window.",
    "It took about an hour, maybe less.",
    "I was wearing my old coat.",
    "We looked at the snow for a while.",
    "The lamp flickered the whole time.",
    "After that I went to the bakery.",
    "It is a long corridor with a blue floor.",
    "I can't say more about that.",
    "That is all that comes to my mind at the moment.",
    "Then it was noon already.",
    "I put the keys on the shelf.",
    "The radio was on in the next room.",
    "There is a plant on the sill, it needs water.",
    "I remember the colour of the folder, it was red.",
    "We walked as far as the bridge.",
    "It gets dark early in December.",
    "My bicycle stood in the yard.",
    "I had to look for the light switch.",
    "The stairs are steep there.",
    "Somebody had drawn a cat on the board.",
    "I slept badly the night before.",
    "It was warm for October.",
    "The pencil was broken, so I borrowed one.",
    "We had lunch at a quarter past twelve.",
    "The map hung upside down for months.",
    "I think the curtains were yellow.",
    "A window was open and the paper flew away.",
    "You asked me that on the telephone, too.",
    "I would have to look it up.",
    "The soup was cold, but never mind.",
    "It must be the third house on the left.",
    "I counted the steps once, there are forty.",
    "The kettle was boiling.",
    "Well, what else.",
    "I had just come back from the sea.",
    "There was a smell of oranges.",
    "The printer was out of paper again.",
    "I still have the ticket from that day.",
    "The year before there had been a storm.",
    "On the way home I bought bread.",
    "It was the week with the long holiday.",
    "I sat down on the bench by the gate.",
};

constexpr std::string_view english_questions[] = {
    "Could you say a little more about that?",
    "What comes to your mind when you look back?",
    "How did that day go on?",
    "And then?",
    "Is there anything you would like to add?",
    "What was it like for you?",
    "Would you tell me about an ordinary day?",
    "How do you see that today?",
    "Can you give me an example?",
    "What happened after that?",
};

constexpr std::string_view english_frames[] = {
    "What I remember most is this: {}.",   "In one word, {}.",
    "If you ask me, it comes down to {}.", "I would call it {}.",
    "I have said it before: {}.",          "For me there is one thing, {}.",
};

}  // namespace

Language english() {
  return {"en",
          {std::begin(english_answers), std::end(english_answers)},
          {std::begin(english_questions), std::end(english_questions)},
          {std::begin(english_frames), std::end(english_frames)},
          "Interviewer",
          "Participant {}",
          "Synthetic interview {}",
          {"female", "male"},
          "s",
          false};
}

}  // namespace mazmun::simulate
